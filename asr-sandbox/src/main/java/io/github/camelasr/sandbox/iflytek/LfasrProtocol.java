package io.github.camelasr.sandbox.iflytek;

import io.github.camelasr.sandbox.rtasr.SignaAccount;
import io.github.camelasr.sandbox.server.Authority;
import io.github.camelasr.sandbox.server.HttpProtocol;
import io.github.camelasr.sandbox.server.Offer;
import io.github.camelasr.sandbox.server.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * iFlytek's transcription of recordings: one path takes them, another one gives the results. It has
 * a key of its own.
 */
public final class LfasrProtocol implements Offer {

  private static final int MAX_TASKS = 1_000;

  private final SignaAccount account;
  private final Map<String, LfasrTask> tasks = new LinkedHashMap<>();
  private final List<HttpProtocol> counters;

  /**
   * Makes the protocol with an account of its own.
   *
   * @param terms what the sandbox is made with
   */
  public LfasrProtocol(Terms terms) {
    this.account = new SignaAccount(terms.clock());
    this.counters = List.of(new LfasrUpload(this, terms.recognizers()), new LfasrQuery(this));
  }

  @Override
  public String vendor() {
    return "iflytek";
  }

  @Override
  public String variant() {
    return "lfasr";
  }

  @Override
  public Map<String, String> access(Authority authority) {
    return account.access(authority.http("/v2/api"));
  }

  /**
   * Returns what answers at its paths.
   *
   * @return two counters
   */
  public List<HttpProtocol> counters() {
    return counters;
  }

  void admit(Map<String, String> fields) {
    if (!account.admits(fields, "appId")) {
      throw new LfasrRefusal(26601, "非法应用信息");
    }
  }

  void keep(LfasrTask task) {
    tasks.put(task.id(), task);
    if (tasks.size() > MAX_TASKS) {
      tasks.remove(tasks.keySet().iterator().next());
    }
  }

  LfasrTask find(String order) {
    LfasrTask task = tasks.get(order);
    if (task == null) {
      throw new LfasrRefusal(26602, "任务ID不存在");
    }
    return task;
  }
}
