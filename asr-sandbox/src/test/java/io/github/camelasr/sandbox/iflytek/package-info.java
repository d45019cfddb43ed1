/** iFlytek's recordings, seen by a plain client. */
@NullMarked
package io.github.camelasr.sandbox.iflytek;

import org.jspecify.annotations.NullMarked;
