/**
 * The clients of others under load, for {@code ./bench streams --peer sdk,okhttp}: the same streams
 * to the same sink as ours.
 */
package io.github.camelasr.interop.load;
