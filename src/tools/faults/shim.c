/*
 * Preloaded into a command under test: counts the storage calls that touch files below FAULT_DIR, and at
 * call number FAULT_AT does what FAULT_MODE says: kill, eio, enospc, or full: no space from there on. With FAULT_LOG every call is written
 * there with its data, so that a power cut can be played through afterwards.
 * Record: u8 operation, u32 length of path, path, u64 offset, u32 length of data, data.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { CREATE = 1, WRITE, TRUNCATE, SYNC, UNLINK, RENAME, LINK, MKDIR, CHMOD };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long counted = 0;
static int log_fd = -2;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int below(const char *path) {
  const char *dir = getenv("FAULT_DIR");
  return dir && path && strncmp(path, dir, strlen(dir)) == 0;
}

static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, PATH_MAX - 1);
  if (n < 0) return 0;
  path[n] = 0;
  return below(path);
}

static void put(const void *data, size_t n) {
  ssize_t (*real)(int, const void *, size_t) = REAL(write);
  if (real(log_fd, data, n) < 0) abort();
}

static void record(uint8_t op, const char *path, uint64_t offset, const void *data, uint32_t n) {
  if (log_fd == -2) {
    const char *file = getenv("FAULT_LOG");
    int (*real)(const char *, int, ...) = REAL(open);
    log_fd = file ? real(file, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
  }
  if (log_fd < 0) return;
  uint32_t length = strlen(path);
  put(&op, 1);
  put(&length, 4);
  put(path, length);
  put(&offset, 8);
  put(&n, 4);
  if (n) put(data, n);
}

/* 0: go on; 1: fail with errno set. */
static int strike(uint8_t op, const char *path, uint64_t offset, const void *data, uint32_t n, int takes_space) {
  int failed = 0;
  pthread_mutex_lock(&lock);
  const char *mode = getenv("FAULT_MODE");
  counted += 1;
  if (mode && getenv("FAULT_AT") && counted == atol(getenv("FAULT_AT"))) {
    if (strcmp(mode, "kill") == 0) raise(SIGKILL);
    if (strcmp(mode, "eio") == 0) { errno = EIO; failed = 1; }
    if (strcmp(mode, "enospc") == 0 && takes_space) { errno = ENOSPC; failed = 1; }
  }
  /* From there on for good. */
  if (mode && getenv("FAULT_AT") && strcmp(mode, "full") == 0 && counted >= atol(getenv("FAULT_AT")) && takes_space) { errno = ENOSPC; failed = 1; }
  if (!failed) record(op, path, offset, data, n);
  pthread_mutex_unlock(&lock);
  return failed;
}

#define OPEN_BODY(name, call)                                                                      \
  mode_t mode = 0;                                                                                 \
  if (flags & (O_CREAT | O_TMPFILE)) { va_list list; va_start(list, flags); mode = va_arg(list, mode_t); va_end(list); } \
  if ((flags & O_CREAT) && below(path) && access(path, F_OK) != 0 && strike(CREATE, path, 0, 0, 0, 1)) return -1; \
  return call;

int open(const char *path, int flags, ...) { OPEN_BODY(open, REAL(open)(path, flags, mode)) }
int open64(const char *path, int flags, ...) { OPEN_BODY(open64, REAL(open64)(path, flags, mode)) }
int openat(int dir, const char *path, int flags, ...) { OPEN_BODY(openat, REAL(openat)(dir, path, flags, mode)) }

static int on_write(int fd, const void *data, size_t n, off64_t offset) {
  char path[PATH_MAX];
  if (fd == log_fd || !path_of(fd, path)) return 0;
  if (offset < 0) {
    offset = lseek64(fd, 0, SEEK_CUR);
    if (fcntl(fd, F_GETFL) & O_APPEND) { struct stat at; offset = fstat(fd, &at) == 0 ? at.st_size : 0; }
  }
  return strike(WRITE, path, offset, data, n, 1);
}

ssize_t write(int fd, const void *data, size_t n) { return on_write(fd, data, n, -1) ? -1 : REAL(write)(fd, data, n); }
ssize_t pwrite(int fd, const void *data, size_t n, off_t at) { return on_write(fd, data, n, at) ? -1 : REAL(pwrite)(fd, data, n, at); }
ssize_t pwrite64(int fd, const void *data, size_t n, off64_t at) { return on_write(fd, data, n, at) ? -1 : REAL(pwrite64)(fd, data, n, at); }

static int on_fd(uint8_t op, int fd, uint64_t offset, int takes_space) {
  char path[PATH_MAX];
  return path_of(fd, path) && strike(op, path, offset, 0, 0, takes_space);
}

int ftruncate(int fd, off_t n) { return on_fd(TRUNCATE, fd, n, 1) ? -1 : REAL(ftruncate)(fd, n); }
int ftruncate64(int fd, off64_t n) { return on_fd(TRUNCATE, fd, n, 1) ? -1 : REAL(ftruncate64)(fd, n); }
int fsync(int fd) { return on_fd(SYNC, fd, 0, 0) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return on_fd(SYNC, fd, 0, 0) ? -1 : REAL(fdatasync)(fd); }

static int on_path(uint8_t op, const char *path, const char *to, int takes_space) {
  return below(path) && strike(op, path, 0, to, to ? strlen(to) : 0, takes_space);
}

int unlink(const char *path) { return on_path(UNLINK, path, 0, 0) ? -1 : REAL(unlink)(path); }
int unlinkat(int dir, const char *path, int flags) { return on_path(UNLINK, path, 0, 0) ? -1 : REAL(unlinkat)(dir, path, flags); }
int rename(const char *from, const char *to) { return on_path(RENAME, from, to, 1) ? -1 : REAL(rename)(from, to); }
int link(const char *from, const char *to) { return on_path(LINK, from, to, 1) ? -1 : REAL(link)(from, to); }
int mkdir(const char *path, mode_t mode) { return on_path(MKDIR, path, 0, 1) ? -1 : REAL(mkdir)(path, mode); }
int chmod(const char *path, mode_t mode) { return on_path(CHMOD, path, 0, 0) ? -1 : REAL(chmod)(path, mode); }
int fchmod(int fd, mode_t mode) { return on_fd(CHMOD, fd, 0, 0) ? -1 : REAL(fchmod)(fd, mode); }

/* The number of calls, for the run that only counts. */
__attribute__((destructor)) static void tell(void) {
  const char *file = getenv("FAULT_COUNT");
  if (!file) return;
  FILE *out = fopen(file, "w");
  if (out) { fprintf(out, "%ld", counted); fclose(out); }
}
