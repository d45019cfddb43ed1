/** A plain WebSocket client drives the sandbox as a vendor's document says. */
@NullMarked
package io.github.camelasr.sandbox.tencent;

import org.jspecify.annotations.NullMarked;
