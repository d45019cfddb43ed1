/**
 * The HTTP interface, version 1, after "实时语音识别 Restful API" of the same vendor, here "the
 * document", and its later edition, which added fields and codes.
 */
@NullMarked
package io.github.camelasr.tencent.v1;

import org.jspecify.annotations.NullMarked;
