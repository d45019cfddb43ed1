/**
 * The WebSocket interface, version 2, after "实时语音识别（websocket）",
 * https://cloud.tencent.com/document/product/1093/48982, here "the document".
 */
@NullMarked
package io.github.camelasr.tencent.v2;

import org.jspecify.annotations.NullMarked;
