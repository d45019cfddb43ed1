/** Tests of the component: real sockets, a real Camel context, a vendor's server on loopback. */
@org.jspecify.annotations.NullMarked
package io.github.camelasr.component.websocket;
