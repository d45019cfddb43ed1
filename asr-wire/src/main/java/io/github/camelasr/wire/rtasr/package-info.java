/**
 * The signature and the messages of RTASR, which more than one vendor speaks. Nothing is null.
 *
 * <p>"The document" is https://www.xfyun.cn/doc/asr/rtasr/API.html.
 */
@NullMarked
package io.github.camelasr.wire.rtasr;

import org.jspecify.annotations.NullMarked;
