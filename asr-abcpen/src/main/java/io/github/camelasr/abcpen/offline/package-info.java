/**
 * Recordings ({@code api=long}), after "长语音离线转写API文档" of November 2022, here "the document", and
 * the vendor's own programs of that time, which say what the document leaves open.
 */
@NullMarked
package io.github.camelasr.abcpen.offline;

import org.jspecify.annotations.NullMarked;
