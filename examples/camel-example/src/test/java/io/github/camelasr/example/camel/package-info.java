/** Every route of the example is run. */
@NullMarked
package io.github.camelasr.example.camel;

import org.jspecify.annotations.NullMarked;
