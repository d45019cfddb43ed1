package io.github.camelasr.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of the framework. It tells what kind of thing went wrong, what the vendor said,
 * the vendor's trace id, whether trying again can help, and in one sentence what to do.
 *
 * <p>No text of it ever holds a secret or a signed URL: whoever builds one redacts first.
 */
public final class AsrException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCategory category;
  private final @Nullable String provider;
  private final @Nullable String code;
  private final String detail;
  private final String remedy;
  private final @Nullable String traceId;
  private final boolean retryable;

  private AsrException(Builder b) {
    super(b.line(), b.cause);
    this.category = b.category;
    this.provider = b.provider;
    this.code = b.code;
    this.detail = b.detail;
    this.remedy = b.remedy;
    this.traceId = b.traceId;
    this.retryable = b.retryable;
  }

  /**
   * Starts an exception.
   *
   * @param category what kind of error
   * @param detail what happened, one sentence without a final full stop
   * @return a builder
   */
  public static Builder of(ErrorCategory category, String detail) {
    return new Builder(category, detail);
  }

  /**
   * The same error with the name of the provider it came from.
   *
   * @param name the provider
   * @return this if a provider is named already, otherwise a copy
   */
  public AsrException from(String name) {
    if (provider != null) {
      return this;
    }
    Builder b =
        of(category, detail).provider(name).remedy(remedy).retryable(retryable).cause(getCause());
    if (code != null) {
      b.code(code);
    }
    if (traceId != null) {
      b.traceId(traceId);
    }
    return b.build();
  }

  /**
   * What kind of error.
   *
   * @return the category
   */
  public ErrorCategory category() {
    return category;
  }

  /**
   * The provider's name, where one was involved.
   *
   * @return the name
   */
  public Optional<String> provider() {
    return Optional.ofNullable(provider);
  }

  /**
   * The vendor's error code, or the HTTP status where it gives none.
   *
   * @return the code
   */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /**
   * What happened.
   *
   * @return one sentence without a final full stop
   */
  public String detail() {
    return detail;
  }

  /**
   * What a person can do about it.
   *
   * @return one sentence, or an empty string
   */
  public String remedy() {
    return remedy;
  }

  /**
   * The id under which the vendor's support finds the session.
   *
   * @return the id
   */
  public Optional<String> traceId() {
    return Optional.ofNullable(traceId);
  }

  /**
   * Whether the same request may succeed later without anything being changed.
   *
   * @return true if so
   */
  public boolean retryable() {
    return retryable;
  }

  /** Collects the parts of an {@link AsrException}. */
  public static final class Builder {
    private final ErrorCategory category;
    private final String detail;
    private @Nullable String provider;
    private @Nullable String code;
    private String remedy = "";
    private @Nullable String traceId;
    private boolean retryable;
    private @Nullable Throwable cause;

    private Builder(ErrorCategory category, String detail) {
      this.category = category;
      this.detail = detail;
    }

    /**
     * Names the provider.
     *
     * @param name the provider
     * @return this
     */
    public Builder provider(String name) {
      this.provider = name;
      return this;
    }

    /**
     * Sets the vendor's code.
     *
     * @param value the code
     * @return this
     */
    public Builder code(String value) {
      this.code = value;
      return this;
    }

    /**
     * Sets what a person can do.
     *
     * @param sentence one sentence with its full stop
     * @return this
     */
    public Builder remedy(String sentence) {
      this.remedy = sentence;
      return this;
    }

    /**
     * Sets the vendor's trace id.
     *
     * @param id the id
     * @return this
     */
    public Builder traceId(@Nullable String id) {
      this.traceId = id;
      return this;
    }

    /**
     * Says whether trying again can help.
     *
     * @param value true if so; false by default
     * @return this
     */
    public Builder retryable(boolean value) {
      this.retryable = value;
      return this;
    }

    /**
     * Sets the cause.
     *
     * @param throwable the cause
     * @return this
     */
    public Builder cause(@Nullable Throwable throwable) {
      this.cause = throwable;
      return this;
    }

    /**
     * Builds the exception.
     *
     * @return the exception
     */
    public AsrException build() {
      return new AsrException(this);
    }

    private String line() {
      StringBuilder line = new StringBuilder();
      if (provider != null) {
        line.append(provider).append(": ");
      }
      line.append(category);
      if (code != null) {
        line.append(" (").append(code).append(')');
      }
      line.append(": ").append(detail).append('.');
      if (!remedy.isEmpty()) {
        line.append(' ').append(remedy);
      }
      if (traceId != null) {
        line.append(" [").append(traceId).append(']');
      }
      return line.toString();
    }
  }
}
