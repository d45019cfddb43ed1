/** Speech recognition in a plain Camel application. */
@NullMarked
package io.github.camelasr.example.camel;

import org.jspecify.annotations.NullMarked;
