/**
 * Where option values come from: what was said, named credentials, a properties file, the
 * environment.
 *
 * <p>Threads: everything here is immutable. Null: nothing is null unless it is marked so.
 */
@NullMarked
package io.github.camelasr.engine.config;

import org.jspecify.annotations.NullMarked;
