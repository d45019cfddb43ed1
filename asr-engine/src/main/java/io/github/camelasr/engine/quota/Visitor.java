package io.github.camelasr.engine.quota;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.engine.transport.Loop;
import java.util.function.Consumer;

/**
 * Who asks for a place: hears one of two things, on its loop, unless it closes its lease before.
 *
 * @param loop its loop
 * @param admitted runs when it is let in, perhaps at once
 * @param refused hears why it is not: an error of category {@code QUOTA} or {@code RATE_LIMIT}
 */
public record Visitor(Loop loop, Runnable admitted, Consumer<AsrException> refused) {}
