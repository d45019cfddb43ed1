/**
 * Live streams in numbers: clients that hold a thousand of them, each in a process of its own,
 * against a sink in another process that says how punctually their audio came.
 */
@NullMarked
package io.github.camelasr.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
