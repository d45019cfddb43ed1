/**
 * What was said in the audio that a session receives: known samples are recognised by their
 * content, a script stands for anything, and the rest is cut into numbered pieces by its energy.
 * Nothing here knows a vendor or a socket.
 */
@NullMarked
package io.github.camelasr.sandbox.speech;

import org.jspecify.annotations.NullMarked;
