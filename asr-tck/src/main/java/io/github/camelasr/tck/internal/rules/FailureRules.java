package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.VendorError;
import io.github.camelasr.tck.ChunkVendor;
import io.github.camelasr.tck.JobVendor;
import io.github.camelasr.tck.Vendor;
import io.github.camelasr.tck.internal.stage.Bare;
import io.github.camelasr.tck.internal.stage.BareChunks;
import io.github.camelasr.tck.internal.stage.Rehearsal;
import io.github.camelasr.tck.internal.stage.Subject;
import java.util.List;
import java.util.stream.Stream;

/** F: the vendor's no. */
final class FailureRules {
  private static final List<Integer> STATUSES =
      List.of(301, 400, 401, 403, 404, 408, 413, 429, 500, 502, 503, 504);
  private static final List<String> BODIES =
      List.of("", "<html><h1>Bad Gateway</h1></html>", "{}", "null");

  private FailureRules() {}

  static Stream<Rule<Subject>> rules() {
    return Stream.of(
        Rule.of(
            "F01",
            "Every declared error code means what is declared",
            "a declared error code does not mean what is declared",
            FailureRules::declared),
        Rule.of(
            "F02",
            "An unknown error code is a typed failure that keeps the code",
            "an unknown error code is no typed failure that keeps the code",
            FailureRules::unknown),
        Rule.of(
            "F03",
            "An HTTP status without the vendor's words is a typed failure",
            "an HTTP status without the vendor's words is no typed failure",
            FailureRules::statuses),
        Rule.of(
            "F04",
            "An error ends the session once, in its category, with the loss declared",
            "an error did not end the session once, in its category, with the loss declared",
            FailureRules::sessions));
  }

  /** What a fresh dialect makes of a reply in mid-stream. */
  static Bare reading(Subject subject, Reply reply) {
    Bare bare = Bare.of(subject);
    bare.begin();
    bare.audio(Scenes.chunk(subject, 0));
    if (subject.vendor() instanceof JobVendor job) {
      job.accepted("tck-ticket").ifPresent(bare::read);
    }
    bare.read(reply);
    return bare;
  }

  static Failure failure(Subject subject, Reply reply, String what) {
    return only(reading(subject, reply).notes().failures(), what);
  }

  private static Failure only(List<Failure> failures, String what) {
    Breach.unless(failures.size() == 1, what, " gave ", failures.size(), " failures");
    wellFormed(failures.get(0), what);
    return failures.get(0);
  }

  static void wellFormed(Failure failure, String what) {
    Breach.unless(!failure.code().isBlank(), what, " has no code");
    Breach.unless(
        !failure.message().isBlank() && !failure.message().strip().endsWith("."),
        what,
        " has the message '",
        failure.message(),
        "'");
    Breach.unless(
        failure.advice().strip().endsWith("."), what, " has the advice '", failure.advice(), "'");
  }

  private static void declared(Subject subject) {
    for (VendorError error : subject.declaration().errors()) {
      Failure failure = said(subject, error.code());
      same(error.code(), "code", error.code(), failure.code());
      same(error.code(), "category", error.category(), failure.category());
      same(error.code(), "remedy", error.remedy(), failure.remedy());
      same(error.code(), "advice", error.advice(), failure.advice());
    }
  }

  /** In mid-stream; or at the end, where a code that is of no account before that is an error. */
  private static Failure said(Subject subject, String code) {
    Reply no = subject.vendor().error(code);
    if (!(subject.vendor() instanceof ChunkVendor)
        || !reading(subject, no).notes().failures().isEmpty()) {
      return failure(subject, no, code);
    }
    BareChunks last = (BareChunks) Bare.of(subject);
    last.lastAudio(Scenes.chunk(subject, 0));
    last.read(no);
    return only(last.notes().failures(), code);
  }

  private static void same(String code, String what, Object declared, Object found) {
    Breach.unless(
        declared.equals(found),
        code,
        " has the ",
        what,
        " ",
        found,
        " but is declared as ",
        declared);
  }

  private static void unknown(Subject subject) {
    String code = subject.vendor().unknownCode();
    Failure failure = failure(subject, subject.vendor().error(code), code);
    Breach.unless(failure.code().contains(code), "the code is '", failure.code(), "'");
  }

  private static void statuses(Subject subject) {
    for (int status : STATUSES) {
      for (String body : BODIES) {
        Failure failure =
            failure(subject, Vendor.answer(status, body), "status " + status + " '" + body + "'");
        Breach.unless(status != 401 || isAccess(failure.category()), "401 is ", failure.category());
        Breach.unless(
            status != 429 || isTooMuch(failure.category()), "429 is ", failure.category());
        Breach.unless(status < 500 || failure.remedy() != Remedy.GIVE_UP, status, " is given up");
      }
    }
  }

  private static boolean isAccess(ErrorCategory category) {
    return category == ErrorCategory.AUTHENTICATION
        || category == ErrorCategory.PERMISSION
        || category == ErrorCategory.CLOCK_SKEW;
  }

  private static boolean isTooMuch(ErrorCategory category) {
    return category == ErrorCategory.RATE_LIMIT || category == ErrorCategory.QUOTA;
  }

  private static void sessions(Subject subject) {
    for (VendorError error : subject.declaration().errors()) {
      Reply no = subject.vendor().error(error.code());
      for (int step = no.isMessage() ? 1 : 0; step <= (no.isMessage() ? 2 : 0); step++) {
        Rehearsal rehearsal = new Rehearsal(subject);
        rehearsal.play().always(step, peer -> peer.say(no));
        EndingRules.perform(rehearsal, subject);
        ended(rehearsal, error);
      }
    }
  }

  private static void ended(Rehearsal rehearsal, VendorError declared) {
    EndingRules.endedOnce(rehearsal);
    AsrException error =
        rehearsal
            .error()
            .orElseThrow(() -> new Breach(declared.code() + " ended the session in order"));
    Breach.unless(
        error.category() == declared.category(),
        declared.code(),
        " ended the session in ",
        error.category());
    Ledger ledger = rehearsal.closings().get(0).report().ledger();
    Breach.unless(ledger.pending() == 0, ledger.pending(), " frames are neither final nor lost");
    EndingRules.free(rehearsal);
  }
}
