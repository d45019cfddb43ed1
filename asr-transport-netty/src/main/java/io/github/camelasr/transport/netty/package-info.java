/**
 * The transport on Netty. One class is public; {@link java.util.ServiceLoader} finds it.
 *
 * <p>Everything of a link happens on the thread of its loop: no lock, no timer and no thread of its
 * own. What the session writes is masked into a pooled buffer and leaves with one system call for
 * all frames that fell due together; what the vendor says is read from the socket's buffer into one
 * array of the loop.
 */
@NullMarked
package io.github.camelasr.transport.netty;

import org.jspecify.annotations.NullMarked;
