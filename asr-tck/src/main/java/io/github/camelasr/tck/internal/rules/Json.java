package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.spi.Reply;

/** Just enough of JSON to put fields into it and to fill its strings. */
final class Json {
  private static final String UNKNOWN =
      "\"tckUnknown\":{\"a\":[1,-2.5e3,\"x\\\"{\",null,true,{\"b\":[]}]}";

  private Json() {}

  static boolean isObject(Reply reply) {
    return Replies.text(reply).strip().startsWith("{");
  }

  /** Puts a field that nobody knows first into every object. */
  static Reply withUnknownFields(Reply reply) {
    if (!isObject(reply)) {
      return reply;
    }
    String text = Replies.text(reply);
    StringBuilder more = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      more.append(c);
      if (c == '\\' && quoted) {
        more.append(text.charAt(++at));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '{' && !quoted) {
        boolean empty = text.substring(at + 1).stripLeading().startsWith("}");
        more.append(UNKNOWN).append(empty ? "" : ",");
      }
    }
    return Replies.with(reply, Replies.utf8(more.toString()));
  }

  /** Puts a text in front of every string that is a value. */
  static Reply withTextInStrings(Reply reply, String prefix) {
    String text = Replies.text(reply);
    String more = text.replaceAll(":\\s*\"(?!\")", "$0" + prefix + " ");
    return Replies.with(reply, Replies.utf8(more));
  }
}
