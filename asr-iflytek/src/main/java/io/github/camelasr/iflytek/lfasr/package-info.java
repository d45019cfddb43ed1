/**
 * Whole recordings, {@code api=lfasr}: a job dialect in the words of the vendor's document.
 *
 * <p>"The document" is https://www.xfyun.cn/doc/asr/ifasr_new/API.html.
 */
@NullMarked
package io.github.camelasr.iflytek.lfasr;

import org.jspecify.annotations.NullMarked;
