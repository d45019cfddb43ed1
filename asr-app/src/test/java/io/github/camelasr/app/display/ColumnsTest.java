package io.github.camelasr.app.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  @ParameterizedTest
  @CsvSource({
    "hello, 10, hello",
    "hello, 3, llo",
    "今天天气, 8, 今天天气",
    "今天天气, 5, 天气",
    "今天a, 3, 天a",
    "'', 3, ''"
  })
  void theEndOfATextIsMeasuredInColumns(String text, int columns, String tail) {
    assertThat(Columns.tail(text, columns)).isEqualTo(tail);
  }

  @Test
  void aCharacterOutsideTheBasicPlaneIsNotCutInTwo() {
    assertThat(Columns.tail("a\uD840\uDC0B", 2)).isEqualTo("\uD840\uDC0B");
  }

  @Test
  void whatMovesTheCursorIsNotPrinted() {
    assertThat(Columns.printable("a\033[2Kb\r\nc")).isEqualTo("a [2Kb c");
  }
}
