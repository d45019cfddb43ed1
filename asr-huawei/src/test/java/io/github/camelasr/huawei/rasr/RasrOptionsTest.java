package io.github.camelasr.huawei.rasr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.spi.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RasrOptionsTest {

  private static Plan plan(String options) {
    return Fixture.plan(options.isEmpty() ? new String[0] : options.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "audioFormat=pcm16k16bit",
        "audioFormat=pcm8k16bit property=chinese_8k_common",
        "audioFormat=ulaw16k8bit",
        "audioFormat=ulaw8k8bit property=chinese_8k_general",
        "audioFormat=alaw16k8bit",
        "audioFormat=alaw8k8bit property=chinese_8k_common",
        "property=sichuan_16k_common",
        "property=cantonese_16k_common",
        "property=shanghai_16k_common",
        "property=chinese_16k_court",
        "property=chinese_16k_it",
        "property=english_16k_common",
        "property=arabic_16k_common",
        "addPunc=yes digitNorm=yes interimResults=yes needWordInfo=yes",
        "addPunc=no digitNorm=no interimResults=no needWordInfo=no",
        "vadHead=0 vadTail=0 maxSeconds=1",
        "vadHead=60000 vadTail=3000 maxSeconds=60",
        "region=cn-east-3",
        "endpoint=wss://sis-ext.cn-north-1.myhuaweicloud.com",
        "endpoint=ws://127.0.0.1:8080/base/",
        "token=t",
        "iamUser=u iamPassword=p iamDomain=d",
        "iamUser=u iamPassword=p iamDomain=d iamProject=cn-north-4_sub"
      })
  void allowedByTheDocument(String options) {
    assertThat(plan(options).rules()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audioFormat=mp3",
        "audioFormat=PCM16K16BIT",
        "addPunc=true",
        "digitNorm=1",
        "interimResults=maybe",
        "needWordInfo=",
        "vadHead=60001",
        "vadHead=-1",
        "vadTail=3001",
        "maxSeconds=0",
        "maxSeconds=61",
        "catchUp=0.5"
      })
  void valueThatIsNotAllowedIsRefused(String option) {
    assertThatThrownBy(() -> Fixture.plan(option.endsWith("=") ? option + "?" : option))
        .isInstanceOf(AsrException.class)
        .hasMessageContaining("'" + option.substring(0, option.indexOf('=')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audioFormat=pcm8k16bit",
        "audioFormat=pcm16k16bit property=chinese_8k_common",
        "audioFormat=ulaw8k8bit property=chinese_16k_common"
      })
  void rateMustFitTheModel(String options) {
    assertThatThrownBy(() -> plan(options))
        .isInstanceOf(AsrException.class)
        .hasMessageContaining("whose name says another rate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "projectId=a/b",
        "region=evil.com#",
        "endpoint=https://sis-ext.cn-north-4.myhuaweicloud.com",
        "iamUser=u iamPassword=p iamDomain=d iamEndpoint=wss://iam.cn-north-4.myhuaweicloud.com"
      })
  void whatCannotBeReachedIsRefused(String options) {
    assertThatThrownBy(() -> plan(options))
        .isInstanceOfSatisfying(
            AsrException.class,
            error -> assertThat(error.category()).isEqualTo(ErrorCategory.BAD_OPTION));
  }

  @Test
  void credentialsMustBeOneWholeWay() {
    assertThatThrownBy(() -> Fixture.plan("accessKey=", "secretKey="))
        .hasMessageContaining("credentials are missing");
    assertThatThrownBy(() -> Fixture.plan("secretKey="))
        .hasMessageContaining("'secretKey' is missing beside 'accessKey'");
    assertThatThrownBy(() -> Fixture.plan("iamUser=u", "iamDomain=d"))
        .hasMessageContaining("'iamPassword' is missing beside 'iamUser'");
    assertThatThrownBy(() -> Fixture.plan("token=t", "accessKey=a", "secretKey=s"))
        .hasMessageContaining("several credentials")
        .hasMessageContaining("token, accessKey, secretKey");
  }

  @Test
  void faultsAreToldTogether() {
    assertThatThrownBy(() -> Fixture.plan("secretKey=", "audioFormat=pcm8k16bit"))
        .hasMessageContaining("secretKey")
        .hasMessageContaining("audioFormat");
  }

  @Test
  void projectIsRequired() {
    assertThatThrownBy(() -> Fixture.plan("projectId="))
        .hasMessageContaining("'projectId' is missing");
  }

  @ParameterizedTest
  @EnumSource(RasrMode.class)
  void onlyKeysPasswordAndTokenAreSecret(RasrMode mode) {
    assertThat(new RasrVariant(mode).declaration().options())
        .filteredOn(OptionSpec::secret)
        .extracting(OptionSpec::name)
        .containsExactly("accessKey", "secretKey", "iamPassword", "token");
  }

  @Test
  void whatTheVendorWouldIgnoreIsAWarning() {
    assertThat(Fixture.plan("vadHead=0", "vadTail=1", "maxSeconds=2").warnings())
        .containsExactly(
            "vadHead has no effect but with api=sentence-stream.",
            "vadTail has no effect with api=short-stream.",
            "maxSeconds has no effect with api=short-stream.");
    assertThat(Fixture.plan(RasrMode.SENTENCE, "vadHead=0", "vadTail=1").warnings())
        .containsExactly(
            "vadTail may have no effect with property=chinese_16k_general according to its"
                + " document.");
    assertThat(
            Fixture.plan(RasrMode.CONTINUE, "maxSeconds=9", "property=chinese_16k_common")
                .warnings())
        .isEmpty();
    assertThat(Fixture.plan("iamProject=p", "param.property=x").warnings())
        .containsExactly(
            "iamProject has no effect without iamUser.",
            "param.property replaces the option property and is not checked.");
  }
}
