/**
 * The command line: one object for each command, and the pieces they share.
 *
 * <p>Everything a command touches of the outside world is in {@link
 * io.github.camelasr.app.Surroundings}, so that tests run it in the process. Threads: a command
 * runs on the thread that calls it; only {@link io.github.camelasr.app.Cli#cancel()} comes from
 * another. Null: nothing is null unless it is marked so.
 */
@NullMarked
package io.github.camelasr.app;

import org.jspecify.annotations.NullMarked;
