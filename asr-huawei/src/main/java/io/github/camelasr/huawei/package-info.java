/** Huawei Cloud SIS as a provider. Thread-safe; nothing is null. */
@NullMarked
package io.github.camelasr.huawei;

import org.jspecify.annotations.NullMarked;
