/** Auto-configuration of {@code asr:} and of its providers. */
@NullMarked
package io.github.camelasr.spring.boot;

import org.jspecify.annotations.NullMarked;
