/** Feishu and Lark as a provider. Thread-safe; nothing is null. */
@NullMarked
package io.github.camelasr.feishu;

import org.jspecify.annotations.NullMarked;
