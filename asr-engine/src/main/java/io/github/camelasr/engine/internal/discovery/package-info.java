/**
 * Finds providers: in the application and in a folder of plug-ins. Not for use outside the engine.
 */
@NullMarked
package io.github.camelasr.engine.internal.discovery;

import org.jspecify.annotations.NullMarked;
