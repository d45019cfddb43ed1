/** iFlytek as a provider. Thread-safe; nothing is null. */
@NullMarked
package io.github.camelasr.iflytek;

import org.jspecify.annotations.NullMarked;
