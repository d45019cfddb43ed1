package io.github.camelasr.iflytek.lfasr;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Rules.Quota;
import io.github.camelasr.wire.EndpointScheme;
import io.github.camelasr.wire.JobOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A checked configuration of {@code api=lfasr}. */
final class LfasrPlan implements Plan {
  /** "获取结果次数 不得超过100次". */
  private static final int MOST_QUERIES = 100;

  /** Of every application, submitting and asking taken together. */
  private static final int REQUESTS_PER_SECOND = 20;

  /** "单个热词长度：[2,16]，热词个数限制200个". */
  private static final int MOST_HOT_WORDS = 200;

  private static final int SHORTEST_HOT_WORD = 2;
  private static final int LONGEST_HOT_WORD = 16;

  /** "长度限制512". */
  private static final int LONGEST_URL = 512;

  /** Ours, as with the vendor's other services: audio that has another rate is converted. */
  private static final List<Integer> RATES = List.of(16_000, 8_000);

  private static final Pattern SEPARATOR = Pattern.compile("\\|");

  private final Settings settings;
  private final Rules rules;
  private final LfasrRequests requests;

  LfasrPlan(Settings settings) {
    check(settings);
    this.settings = settings;
    Quota quota = Quota.of("iflytek lfasr " + settings.get("appId"));
    this.rules =
        JobOptions.rules(
            settings,
            LfasrRequests.LONGEST,
            quota.withRequestsPerSecond(REQUESTS_PER_SECOND),
            RATES);
    this.requests = new LfasrRequests(settings);
  }

  private static void check(Settings settings) {
    List<String> faults = new ArrayList<>();
    if (!EndpointScheme.HTTP.fits(settings.uri("endpoint"))) {
      faults.add(EndpointScheme.HTTP.fault());
    }
    if (translates(settings) && settings.find("transLanguage").isEmpty()) {
      faults.add("'resultType=translate' needs 'transLanguage'");
    }
    settings.find("hotWord").ifPresent(words -> checkHotWords(words, faults));
    if (settings.find("callbackUrl").filter(url -> url.length() > LONGEST_URL).isPresent()) {
      faults.add("'callbackUrl' has more than " + LONGEST_URL + " characters");
    }
    if (!faults.isEmpty()) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, String.join("; ", faults)).build();
    }
  }

  private static void checkHotWords(String words, List<String> faults) {
    List<String> list = SEPARATOR.splitAsStream(words).map(String::strip).toList();
    if (list.size() > MOST_HOT_WORDS) {
      faults.add("'hotWord' has more than " + MOST_HOT_WORDS + " words");
    }
    for (String word : list) {
      int length = word.codePointCount(0, word.length());
      if (length < SHORTEST_HOT_WORD || length > LONGEST_HOT_WORD) {
        faults.add("'" + word + "' of 'hotWord' does not have 2 to 16 characters");
      }
    }
  }

  private static boolean translates(Settings settings) {
    return settings.get(LfasrOptions.RESULT_TYPE).equals(LfasrOptions.TRANSLATE);
  }

  @Override
  public Rules rules() {
    return rules;
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new LfasrDialect(
        requests, JobOptions.schedule(settings, MOST_QUERIES), settings.secret("apiKey"));
  }

  @Override
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (settings.find("roleNum").isPresent()
        && settings.find("roleType").filter("1"::equals).isEmpty()) {
      warnings.add("roleNum has no effect without roleType=1.");
    }
    if (settings.find("trackMode").filter("2"::equals).isPresent()
        && settings.find("roleType").filter("1"::equals).isPresent()) {
      warnings.add("roleType=1 has no effect together with trackMode=2.");
    }
    if (settings.find("transLanguage").isPresent() && !translates(settings)) {
      warnings.add(
          "transLanguage has the vendor translate, but resultType=transfer shows no translation.");
    }
    return List.copyOf(warnings);
  }
}
