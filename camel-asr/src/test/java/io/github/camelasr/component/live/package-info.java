/** Order and mailboxes of live sessions, without sessions. */
@org.jspecify.annotations.NullMarked
package io.github.camelasr.component.live;
