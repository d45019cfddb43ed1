/**
 * What a person sees while a recording is recognised.
 *
 * <p>Threads: displays hear events on the session's loop and must not make it wait, so they paint
 * on a thread of their own. Null: nothing is null unless it is marked so.
 */
@NullMarked
package io.github.camelasr.app.display;

import org.jspecify.annotations.NullMarked;
