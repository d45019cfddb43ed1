/**
 * One session: intake → ring → chunker and pacer → dialect → outbox on the way out, and dialect →
 * attempt text → commitment → listener on the way back. Everything here runs on the session's loop,
 * but for the entry points of {@link io.github.camelasr.engine.internal.session.StreamSession}.
 */
@NullMarked
package io.github.camelasr.engine.internal.session;

import org.jspecify.annotations.NullMarked;
