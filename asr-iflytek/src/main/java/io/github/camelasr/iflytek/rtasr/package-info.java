/**
 * Speech of any length while it is spoken, {@code api=rtasr}: a stream dialect. Its messages are
 * read in {@link io.github.camelasr.wire.rtasr}, because another vendor speaks them too.
 *
 * <p>"The document" is https://www.xfyun.cn/doc/asr/rtasr/API.html.
 */
@NullMarked
package io.github.camelasr.iflytek.rtasr;

import org.jspecify.annotations.NullMarked;
