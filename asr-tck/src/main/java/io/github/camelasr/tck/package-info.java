/**
 * The conformance kit for providers. Whoever writes a provider extends {@link
 * io.github.camelasr.tck.ProviderContract} once for each protocol and plays its vendor there: what
 * the vendor says is canned, what is said to it is read back. If there is a server to speak to,
 * {@link io.github.camelasr.tck.ServerContract} runs whole sessions over real sockets.
 *
 * <p>The rules and their numbers are in docs/contract.md. Threads: JUnit's. Null: nothing is null
 * unless it is marked so.
 */
@NullMarked
package io.github.camelasr.tck;

import org.jspecify.annotations.NullMarked;
