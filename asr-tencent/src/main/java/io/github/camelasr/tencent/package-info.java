/** Tencent Cloud as a provider. Thread-safe; nothing is null. */
@NullMarked
package io.github.camelasr.tencent;

import org.jspecify.annotations.NullMarked;
