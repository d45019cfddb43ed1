/** iFlytek's streaming dictation (IAT), as the vendor document says. */
@NullMarked
package io.github.camelasr.sandbox.iflytek;

import org.jspecify.annotations.NullMarked;
