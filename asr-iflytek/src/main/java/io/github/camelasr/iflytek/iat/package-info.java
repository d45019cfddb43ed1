/**
 * Streaming dictation (IAT), after "语音听写（流式版）WebAPI 文档",
 * https://www.xfyun.cn/doc/asr/voicedictation/API.html, here "the document".
 */
@NullMarked
package io.github.camelasr.iflytek.iat;

import org.jspecify.annotations.NullMarked;
