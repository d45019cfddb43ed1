/** Recordings in a folder become text in another one. */
@NullMarked
package io.github.camelasr.example.springboot;

import org.jspecify.annotations.NullMarked;
