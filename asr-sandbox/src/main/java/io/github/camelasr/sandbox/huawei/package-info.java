/** Huawei Cloud SIS: real-time recognition in its three modes, and the tokens of IAM. */
@NullMarked
package io.github.camelasr.sandbox.huawei;

import org.jspecify.annotations.NullMarked;
