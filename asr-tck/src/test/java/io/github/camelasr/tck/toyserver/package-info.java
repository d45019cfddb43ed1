/** A server for the toys, apart from them because a provider may do little of what it does. */
@NullMarked
package io.github.camelasr.tck.toyserver;

import org.jspecify.annotations.NullMarked;
