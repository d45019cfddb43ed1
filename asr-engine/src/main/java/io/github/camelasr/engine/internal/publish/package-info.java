/** The built-in publisher: a small HTTP server that hands out single recordings. Thread-safe. */
@NullMarked
package io.github.camelasr.engine.internal.publish;

import org.jspecify.annotations.NullMarked;
