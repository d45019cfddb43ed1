/**
 * The vendors' own Java clients, driven as their examples drive them. Nothing here uses this
 * project: the clients are strangers to the sandbox, and what a benchmark compares with.
 */
package io.github.camelasr.interop;
