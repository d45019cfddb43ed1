/**
 * Tencent Cloud's real-time recognition: the WebSocket interface (v2) and the older HTTP interface
 * (v1), as the vendor documents say.
 */
@NullMarked
package io.github.camelasr.sandbox.tencent;

import org.jspecify.annotations.NullMarked;
