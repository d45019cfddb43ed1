/**
 * What a test tells the sandbox (transcripts, faults, limits, quirks) and what the sandbox tells a
 * test (session records). Every type is an immutable value and safe to share between threads.
 */
@NullMarked
package io.github.camelasr.sandbox.script;

import org.jspecify.annotations.NullMarked;
