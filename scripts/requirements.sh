# shellcheck shell=bash
# Checks the machine for what ./run and ./test need and, on Debian and Ubuntu, installs what is missing.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

declare -A tool_names=(
  [postgres]='PostgreSQL 15 or newer (the server)'
  [node]='Node.js 18 or newer with npm'
  [exiftool]='exiftool'
  [qpdf]='qpdf'
  [age]='age'
  [pdftotext]='pdftotext and pdfinfo (poppler-utils)'
  [chromium]='Chromium or Google Chrome (or name one in CHROMIUM)'
)
declare -A tool_packages=([postgres]='postgresql' [node]='nodejs npm' [exiftool]='libimage-exiftool-perl' [qpdf]='qpdf' [age]='age' [pdftotext]='poppler-utils' [chromium]='chromium-headless-shell')

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

require_dotnet() {
  local sdks=''
  command -v dotnet >/dev/null && sdks=$(dotnet --list-sdks)
  [[ $'\n'$sdks == *$'\n10.'* ]] || fail 'Install the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0'
}

# require_tools NAME...: names as in tool_names.
require_tools() {
  local tool packages=() by_hand=''
  for tool in "$@"; do
    "has_$tool" && continue
    can_install "$tool" || by_hand+="; ${tool_names[$tool]}"
    read -ra packages <<<"${packages[*]} ${tool_packages[$tool]}"
  done
  [[ -z $by_hand ]] || fail "Install first: ${by_hand#; }"
  [[ ${#packages[@]} -gt 0 ]] || return 0

  install_packages "${packages[@]}"
  for tool in "$@"; do
    "has_$tool" || fail "Install first, since apt-get only had one that is too old: ${tool_names[$tool]}"
  done
}

# Searches the same places as CaseManager.LocalPostgres.
has_postgres() {
  local folder version folders
  IFS=: read -ra folders <<<"$PATH"
  for folder in "${folders[@]}" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin; do
    [[ -x $folder/initdb && -x $folder/pg_ctl ]] || continue
    version=$("$folder/initdb" --version) || continue
    [[ $version =~ \(PostgreSQL\)\ ([0-9]+) ]] && ((BASH_REMATCH[1] >= 15)) && return 0
  done
  return 1
}

has_node() {
  command -v npm >/dev/null && [[ $(node --version 2>/dev/null) =~ ^v([0-9]+) ]] && ((BASH_REMATCH[1] >= 18))
}

has_exiftool() {
  command -v exiftool >/dev/null
}

has_qpdf() {
  command -v qpdf >/dev/null
}

has_age() {
  command -v age >/dev/null && command -v age-keygen >/dev/null
}

has_pdftotext() {
  command -v pdftotext >/dev/null && command -v pdfinfo >/dev/null
}

has_chromium() {
  find_chromium >/dev/null
}

# Prints the path of a working browser, the headless one first, since it needs half the processor time. Ubuntu has stubs by these names that
# only explain how to install the real one.
find_chromium() {
  local name path
  for name in ${CHROMIUM:+"$CHROMIUM"} chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    if path=$(command -v "$name") && timeout 20 "$path" --version >/dev/null 2>&1; then
      printf '%s\n' "$path"
      return 0
    fi
  done
  return 1
}

can_install() {
  command -v apt-get >/dev/null || return 1
  [[ $EUID -eq 0 ]] || command -v sudo >/dev/null || return 1
  [[ $1 != chromium ]] || ! grep -qE '^ID(_LIKE)?=.*ubuntu' /etc/os-release
}

install_packages() {
  local log as_root=()
  log=$(mktemp -t casemanager-install.XXXXXX)
  [[ $EUID -eq 0 ]] || as_root=(sudo)
  echo "Installing with apt-get: $*"
  "${as_root[@]}" "$PWD/scripts/install-packages" "$@" >"$log" 2>&1 || fail "Install first, since apt-get could not (see $log): $*"
  rm -f "$log"
}
