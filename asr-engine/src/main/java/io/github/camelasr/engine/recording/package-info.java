/**
 * Recordings that a vendor fetches itself, and that are fetched for a vendor that does not: {@link
 * io.github.camelasr.engine.recording.RecordingPublisher} puts a local file where a vendor can
 * reach it, {@link io.github.camelasr.engine.recording.Download} brings a URL here.
 */
@NullMarked
package io.github.camelasr.engine.recording;

import org.jspecify.annotations.NullMarked;
