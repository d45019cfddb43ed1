/** Feishu's speech_to_text and its two ways to a token. Nothing is null. */
@NullMarked
package io.github.camelasr.sandbox.feishu;

import org.jspecify.annotations.NullMarked;
