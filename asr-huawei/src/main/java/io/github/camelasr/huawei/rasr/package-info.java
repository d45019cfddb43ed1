/**
 * Real-time recognition (rasr) in its three modes, after "流式一句话",
 * https://support.huaweicloud.com/api-sis/sis_03_0026.html, here "the document", and the pages
 * beside it: sis_03_0027 to sis_03_0039 (messages) and sis_03_0045 (codes).
 */
@NullMarked
package io.github.camelasr.huawei.rasr;

import org.jspecify.annotations.NullMarked;
