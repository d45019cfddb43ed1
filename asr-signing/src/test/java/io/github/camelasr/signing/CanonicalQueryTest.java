package io.github.camelasr.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class CanonicalQueryTest {
  @Test
  void isSortedHoweverItWasPutTogether() {
    CanonicalQuery query = CanonicalQuery.of(Map.of("c", "3", "a", "1")).with("b", "2");

    assertThat(query.raw()).isEqualTo("a=1&b=2&c=3");
    assertThat(CanonicalQuery.empty().with("c", "3").with("b", "2").with("a", "1").raw())
        .isEqualTo(query.raw());
  }

  @Test
  void sortsUpperCaseBeforeLowerCase() {
    assertThat(CanonicalQuery.of(Map.of("appId", "1", "accessKeyId", "2", "Zone", "3")).raw())
        .isEqualTo("Zone=3&accessKeyId=2&appId=1");
  }

  @Test
  void keepsEveryValueOfARepeatedName() {
    CanonicalQuery query = CanonicalQuery.empty().with("a", "2").with("a", "1").with("a", "2");

    assertThat(query.raw()).isEqualTo("a=1&a=2&a=2");
  }

  @Test
  void rawValuesStayAsTheyAreAndEncodedOnesAreSafe() {
    CanonicalQuery query = CanonicalQuery.empty().with("utc", "2026-07-01T07:05:03+0800");

    assertThat(query.raw()).isEqualTo("utc=2026-07-01T07:05:03+0800");
    assertThat(query.encoded()).isEqualTo("utc=2026-07-01T07%3A05%3A03%2B0800");
  }

  @Test
  void encodesNamesToo() {
    assertThat(CanonicalQuery.empty().with("a b", "").encoded()).isEqualTo("a%20b=");
  }

  @Test
  void dropsByNameAndByEmptiness() {
    CanonicalQuery query =
        CanonicalQuery.of(Map.of("signature", "s", "lang", "", "appid", "1", "signa", "t"));

    assertThat(query.without("signature").raw()).isEqualTo("appid=1&lang=&signa=t");
    assertThat(query.withoutEmpty().raw()).isEqualTo("appid=1&signa=t&signature=s");
  }

  @Test
  void nothingIsAnEmptyText() {
    assertThat(CanonicalQuery.empty().raw()).isEmpty();
    assertThat(CanonicalQuery.of(Map.of()).encoded()).isEmpty();
  }

  @Test
  void theShorterOneIsNotChangedByTheLongerOne() {
    CanonicalQuery plan = CanonicalQuery.of(Map.of("a", "1"));
    plan.with("b", "2");

    assertThat(plan.raw()).isEqualTo("a=1");
  }
}
