/** A plain WebSocket client drives the sandbox as a vendor's document says. */
@NullMarked
package io.github.camelasr.sandbox;

import org.jspecify.annotations.NullMarked;
