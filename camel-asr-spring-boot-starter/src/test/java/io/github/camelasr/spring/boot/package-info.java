/** Tests of the auto-configuration in real applications. */
@NullMarked
package io.github.camelasr.spring.boot;

import org.jspecify.annotations.NullMarked;
