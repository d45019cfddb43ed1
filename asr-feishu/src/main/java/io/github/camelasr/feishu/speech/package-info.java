/**
 * The two protocols of speech_to_text, after "识别流式语音", here "the document", and the vendor's own
 * client for file_recognize. Nothing is null.
 */
@NullMarked
package io.github.camelasr.feishu.speech;

import org.jspecify.annotations.NullMarked;
