/** The example runs. */
@NullMarked
package io.github.camelasr.example.springboot;

import org.jspecify.annotations.NullMarked;
