package io.github.camelasr.sandbox;

import io.github.camelasr.sandbox.abcpen.AbcpenVendor;
import io.github.camelasr.sandbox.feishu.FeishuVendor;
import io.github.camelasr.sandbox.huawei.HuaweiVendor;
import io.github.camelasr.sandbox.iflytek.IatProtocol;
import io.github.camelasr.sandbox.iflytek.IatRules;
import io.github.camelasr.sandbox.iflytek.LfasrProtocol;
import io.github.camelasr.sandbox.rtasr.RtasrEdition;
import io.github.camelasr.sandbox.rtasr.RtasrProtocol;
import io.github.camelasr.sandbox.rtasr.SignaAccount;
import io.github.camelasr.sandbox.server.Offer;
import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.server.TokenBook;
import io.github.camelasr.sandbox.server.Vendor;
import io.github.camelasr.sandbox.tencent.Account;
import io.github.camelasr.sandbox.tencent.V1Protocol;
import io.github.camelasr.sandbox.tencent.V2Protocol;
import java.util.List;
import java.util.stream.Stream;

/** All vendors of a sandbox; a new one is added here. */
record Vendors(List<Vendor> all) {

  static Vendors of(Terms terms) {
    return new Vendors(
        List.of(
            iflytek(terms),
            AbcpenVendor.of(terms),
            tencent(terms),
            FeishuVendor.of(terms),
            HuaweiVendor.of(terms)));
  }

  private static Vendor iflytek(Terms terms) {
    IatRules rules =
        new IatRules(terms.limits().orElse(IatRules.LIMITS), terms.quirks(), terms.recognizers());
    IatProtocol dictation = new IatProtocol(terms.clock(), rules);
    SignaAccount key = new SignaAccount(terms.clock());
    RtasrProtocol speech = new RtasrProtocol(RtasrEdition.IFLYTEK, key, terms);
    LfasrProtocol recordings = new LfasrProtocol(terms);
    return new Vendor(
        List.of(dictation, speech, recordings),
        List.of(dictation, speech),
        recordings.counters(),
        new TokenBook(terms.clock()));
  }

  private static Vendor tencent(Terms terms) {
    Account account = Account.draw();
    V2Protocol socket = new V2Protocol(account, terms);
    V1Protocol counter = new V1Protocol(account, terms);
    return new Vendor(
        List.of(socket, counter), List.of(socket), List.of(counter), new TokenBook(terms.clock()));
  }

  Stream<? extends Offer> offers() {
    return all.stream().flatMap(vendor -> vendor.offers().stream());
  }

  Offer offer(String provider, String variant) {
    return offers()
        .filter(offer -> offer.vendor().equals(provider) && offer.variant().equals(variant))
        .findAny()
        .orElseThrow(
            () -> new IllegalArgumentException("no " + provider + "/" + variant + " here"));
  }

  int tokensIssued(String provider) {
    return all.stream()
        .filter(vendor -> vendor.offers().stream().anyMatch(o -> o.vendor().equals(provider)))
        .mapToInt(vendor -> vendor.tokens().issued())
        .sum();
  }
}
