package io.github.camelasr.app;

import io.github.camelasr.component.OutputFormat;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Speed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns a recording into text. */
@Command(
    name = "transcribe",
    description =
        "Prints the text of a recording. Without a configured provider the sandbox answers.",
    mixinStandardHelpOptions = true)
final class TranscribeCommand implements Callable<Integer>, Debuggable {
  private final Workshop workshop;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "-p", paramLabel = "PROVIDER", split = ",", description = "The provider.")
  private List<String> providers = new ArrayList<>();

  @Option(
      names = "-o",
      paramLabel = "NAME=VALUE",
      description = "An option of the provider; './asr providers PROVIDER' lists them.")
  private List<String> options = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What to print: text, json, srt or vtt; text by default.")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(names = "--partials", description = "Show the text while it comes, on standard error.")
  private boolean partials;

  @Option(
      names = "--speed",
      paramLabel = "SPEED",
      description = "realtime, the default, keeps the vendor's pace; max drops it.")
  private Speed speed = Speed.REALTIME;

  @Option(names = "--parallel", paramLabel = "N", description = "Parts of a file at once: only 1.")
  private int parallel = 1;

  @Option(names = "--resume", description = "Go on where it broke off (not in this version).")
  private boolean resume;

  @Option(names = "--record", paramLabel = "FILE", description = "Not in this version.")
  private @Nullable String record;

  @Option(names = "--debug", description = "Show stack traces and logs.")
  private boolean debug;

  @Option(names = "--mic", description = "Record from the microphone until Enter is pressed.")
  private boolean mic;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|URL|-",
      description = "The recording; - is standard input. Not needed with -o taskId or audioUrl.")
  private @Nullable String source;

  TranscribeCommand(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public boolean debug() {
    return debug;
  }

  @Override
  public Integer call() throws Exception {
    refuseWhatIsNotYet();
    Logs logs = Logs.to(workshop.surroundings().err(), debug);
    try {
      return transcribe(SaidOptions.parse(options));
    } finally {
      logs.close();
    }
  }

  private int transcribe(SaidOptions said) throws Exception {
    String recording = recording(said);
    Wish wish = new Wish(format, speed, partials);
    try (Choice choice = new ProviderChoice(workshop).choose(providers, said);
        Recording input = open(recording, said, choice)) {
      return new Transcription(workshop, choice, wish).run(input);
    }
  }

  private Recording open(@Nullable String recording, SaidOptions said, Choice choice)
      throws Exception {
    return mic
        ? new MicrophoneInput(workshop).open()
        : new RecordingSource(workshop, said).open(recording, choice.fetches());
  }

  private @Nullable String recording(SaidOptions said) {
    boolean isNamed = said.has(AsrEngine.TASK_ID_OPTION) || said.has(AsrEngine.AUDIO_URL_OPTION);
    if (mic && (source != null || isNamed)) {
      throw new ParameterException(spec.commandLine(), "--mic takes no other recording");
    }
    if (source == null && !isNamed && !mic) {
      throw new ParameterException(spec.commandLine(), "Missing FILE, URL or -, or --mic");
    }
    return source;
  }

  private void refuseWhatIsNotYet() {
    if (parallel < 1) {
      throw new ParameterException(spec.commandLine(), "--parallel must be at least 1");
    }
    refuse(parallel > 1, "the parts of a file are not recognised in parallel");
    refuse(resume, "nothing can be resumed");
    refuse(record != null, "the session cannot be recorded");
    refuse(providers.size() > 1, "there is no failover: -p takes one provider");
  }

  private static void refuse(boolean wanted, String sentence) {
    if (wanted) {
      throw NotYet.refuse(sentence);
    }
  }
}
