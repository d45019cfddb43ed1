package io.github.camelasr.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Signatures that vendors publish in their documents or that their own libraries were seen to send.
 * Examples that look like real keys are put together from parts, so that no scanner mistakes them.
 */
final class PublishedVectorsTest {
  private static final String DICTATION_SECRET = "secret" + "xxxxxxxx2df7900c09xxxxxxxx";
  private static final HmacSigner TRANSCRIPTION_KEY =
      HmacSigner.hmacSha1("d9f4aa7ea6d94fac" + "a62cd88a28fd5234");
  private static final String TRANSCRIPTION_APP = "595f23df";

  /** iFlytek, dictation API, section on authorization. */
  @Test
  void signsHostDateAndRequestLineAsTheDictationDocumentDoes() {
    HmacSigner signer = HmacSigner.hmacSha256(DICTATION_SECRET);
    String text =
        HttpSignature.textToSign(
            "iat-api.xfyun.cn", "Wed, 10 Jul 2019 07:35:43 GMT", "GET /v2/iat HTTP/1.1");

    HttpSignature signed = HttpSignature.of("key" + "xxxxxxxx8ee279348519exxxxxxxx", signer, text);

    assertThat(signed.signature()).isEqualTo("Hp3Ty4ZkSBmL8jKyOLpQiv9Sr5nvmeYEH7WsL/ZO2Jg=");
    assertThat(Base64.getEncoder().encodeToString(signed.text().getBytes(UTF_8)))
        .isEqualTo(
            "YXBpX2tleT0ia2V5eHh4eHh4eHg4ZWUyNzkzNDg1MTlleHh4eHh4eHgiLCBhbGdvcml0aG09ImhtYWMtc2hh"
                + "MjU2IiwgaGVhZGVycz0iaG9zdCBkYXRlIHJlcXVlc3QtbGluZSIsIHNpZ25hdHVyZT0iSHAzVHk0Wm"
                + "tTQm1MOGpLeU9McFFpdjlTcjVudm1lWUVIN1dzTC9aTzJKZz0i");
  }

  /** iFlytek, dictation, as the vendor's Java library sent it. */
  @Test
  void signsHostDateAndRequestLineAsTheDictationLibraryDoes() {
    String text =
        HttpSignature.textToSign(
            "localhost", "Sat, 21 Nov 2026 00:55:05 GMT", "GET /v2/iat HTTP/1.1");

    assertThat(HmacSigner.hmacSha256(DICTATION_SECRET).signBase64(text))
        .isEqualTo("RhlY71EwbXNxY26XWrOQlm3rC4jtAtPM6ZDvl/0hEQs=");
  }

  /** iFlytek, real-time transcription, and ABCPen, section on signa. */
  @Test
  void signsTheMd5OfApplicationAndTimeAsTheDocumentsDo() {
    String digest = Digest.md5Hex(TRANSCRIPTION_APP + "1512041814");

    assertThat(digest).isEqualTo("0829d4012497c14a30e7e72aeebe565e");
    assertThat(TRANSCRIPTION_KEY.signBase64(digest)).isEqualTo("IrrzsJeOFk1NGfJHW6SkHUoN9CU=");
  }

  /** iFlytek, real-time transcription, as the vendor's Java library sent it. */
  @Test
  void encodesTheSlashOfASignature() {
    String signature =
        TRANSCRIPTION_KEY.signBase64(Digest.md5Hex(TRANSCRIPTION_APP + "1795222626"));

    assertThat(signature).isEqualTo("aNQ2Sg7//kl1OA2jYMlKxZqt048=");
    assertThat(PercentEncoding.encode(signature)).isEqualTo("aNQ2Sg7%2F%2Fkl1OA2jYMlKxZqt048%3D");
  }

  /** iFlytek, long-form transcription, as the vendor's Java library sent it. */
  @Test
  void encodesThePlusOfASignature() {
    String signature =
        TRANSCRIPTION_KEY.signBase64(Digest.md5Hex(TRANSCRIPTION_APP + "1795222634"));

    assertThat(signature).isEqualTo("TdQ7uvtq3wSX4AUlE+LP/ehn1UA=");
    assertThat(PercentEncoding.encode(signature)).isEqualTo("TdQ7uvtq3wSX4AUlE%2BLP%2Fehn1UA%3D");
  }

  /**
   * Tencent, real-time recognition over HTTP, section on the signature; its damaged text mended.
   */
  @Test
  void signsASortedQueryAsTheChunkDocumentDoes() {
    CanonicalQuery query =
        CanonicalQuery.of(
                Map.of(
                    "projectid", "1013976",
                    "template_name", "asr_1_test0002",
                    "sub_service_type", "1",
                    "engine_model_type", "8k_0",
                    "result_text_format", "0",
                    "res_type", "0",
                    "voice_id", "1234567890abclqs",
                    "timeout", "10",
                    "source", "0",
                    "voice_format", "4"))
            .with("secretid", "AKID" + "lfdHxN0ntSVt4" + "KPH0xXWnGl21UUFNoO5")
            .with("timestamp", "1526884217")
            .with("expired", "1526970617")
            .with("nonce", "8992")
            .with("seq", "1")
            .with("end", "1");
    HmacSigner signer = HmacSigner.hmacSha1("oaYWFO70LGDmcpfw" + "o8uF1IInayysGtgZ");

    assertThat(signer.signBase64("POSTaai.qcloud.com/asr/v1/1251000004?" + query.raw()))
        .isEqualTo("mZCkV2Atye6t7rKV3LqVDJEO0Nk=");
  }

  /** Tencent, real-time recognition over WebSocket, as the vendor's Java library sent it. */
  @Test
  void signsValuesThatAreNotEncoded() {
    CanonicalQuery query =
        CanonicalQuery.of(
                Map.of(
                    "voice_id", "c64385ee-3e5c-4fc5-bbfd-7c71addb35b0",
                    "engine_model_type", "16k_zh",
                    "hotword_list", "腾讯云|10,ASR|11",
                    "needvad", "1",
                    "voice_format", "1"))
            .with("secretid", "dummy" + "SecretId")
            .with("timestamp", "1795222665")
            .with("expired", "1795309065")
            .with("nonce", "419915");
    HmacSigner signer = HmacSigner.hmacSha1("dummy" + "SecretKey");

    assertThat(signer.signBase64("asr.cloud.tencent.com/asr/v2/1259228442?" + query.raw()))
        .isEqualTo("Gzr2DWDbwBFB+RfdXf8c+8UkQ9U=");
    assertThat(query.encoded())
        .contains("hotword_list=%E8%85%BE%E8%AE%AF%E4%BA%91%7C10%2CASR%7C11&");
  }

  /** Huawei, API signing guide: content type, host and date are signed. */
  @Test
  void signsACanonicalRequestAsTheGuideDoes() {
    CanonicalRequest request =
        virtualPrivateClouds(
            Map.of(
                "Content-Type", "application/json",
                "Host", "service.region.example.com",
                "X-Sdk-Date", "20191115T033655Z"));

    assertThat(Digest.sha256Hex(request.text()))
        .isEqualTo("b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a");
    assertThat(guideSignature(request).text())
        .isEqualTo(
            "SDK-HMAC-SHA256 Access=QTWAO"
                + "YTTINDUT2QVKYUC, "
                + "SignedHeaders=content-type;host;x-sdk-date, "
                + "Signature=7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe");
  }

  /** Huawei, the same request through the vendor's Java library: host and date are signed. */
  @Test
  void signsACanonicalRequestAsTheLibraryDoes() {
    CanonicalRequest request =
        virtualPrivateClouds(
            Map.of("host", "service.region.example.com", "x-sdk-date", "20191115T033655Z"));

    assertThat(guideSignature(request))
        .extracting(SdkSignature::signedHeaders, SdkSignature::signature)
        .containsExactly(
            "host;x-sdk-date", "faafba090046ef84c81ca330e77576d8746733ddfcf0317aaeb59cff50da39a7");
  }

  /** Huawei, upgrade to real-time recognition, as the vendor's signer computes it. */
  @Test
  void signsAnUpgradeRequest() {
    CanonicalRequest request =
        CanonicalRequest.of(
            "GET",
            "/v1/0123456789abcdef0123456789abcdef/rasr/short-stream",
            CanonicalQuery.empty(),
            Map.of(
                "Host", "sis-ext.cn-north-4.myhuaweicloud.com", "X-Sdk-Date", "20191115T033655Z"));
    HmacSigner signer = HmacSigner.hmacSha256("DUMMY" + "SK");

    assertThat(SdkSignature.of("DUMMY" + "AK", signer, request, "20191115T033655Z").signature())
        .isEqualTo("678c9fb139f65f83ed42123ef2eb22ba59d87d945020f1330be62d686c64d827");
  }

  private static CanonicalRequest virtualPrivateClouds(Map<String, String> headers) {
    return CanonicalRequest.of(
        "GET",
        "/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs",
        CanonicalQuery.of(Map.of("marker", "13551d6b-755d-4757-b956-536f674975c0", "limit", "2")),
        headers);
  }

  private static SdkSignature guideSignature(CanonicalRequest request) {
    HmacSigner signer = HmacSigner.hmacSha256("MFyfvK41ba2giqM7" + "Uio6PznpdUKGpownRZlmVmHc");
    return SdkSignature.of("QTWAO" + "YTTINDUT2QVKYUC", signer, request, "20191115T033655Z");
  }
}
