# shellcheck shell=bash
# The folder of this checkout's private database and keys. Outside the repository, so that nothing in it is ever committed.

# The whole path of a Unix socket, with /postgres/.s.PGSQL.5432 after the folder, is limited to 103 bytes.
longest_folder=80

# local_data_folder CHECKOUT: prints the folder, creating it if necessary, for the user only.
local_data_folder() {
  local LC_ALL=C hash base folder
  hash=$(printf '%s' "$1" | sha256sum | cut -c 1-12)
  if [[ $EUID -eq 0 ]]; then
    # Not for the user only: the account postgres, which runs the server for root, needs access.
    own_folder /var/lib/casemanager 0711
    own_folder "/var/lib/casemanager/$hash" 0711
    printf '%s\n' "/var/lib/casemanager/$hash"
    return
  fi

  base=${XDG_DATA_HOME:-${HOME:-}/.local/share}/casemanager
  folder=$base/$hash
  if [[ $folder == /* && $folder != *[!A-Za-z0-9/._@+-]* && ${#folder} -le $longest_folder ]] && mkdir -p "$base" 2>/dev/null; then
    own_folder "$base" 0700
  else
    folder=/var/tmp/casemanager-$EUID-$hash
  fi
  own_folder "$folder" 0700
  printf '%s\n' "$folder"
}

# own_folder FOLDER MODE: creates it if necessary; refuses a folder of another user, and a link.
own_folder() {
  [[ -e $1 || -L $1 ]] || mkdir -m "$2" "$1" || fail "Cannot make the folder $1"
  [[ -d $1 && ! -L $1 && -O $1 ]] || fail "$1 is not a folder of your own: remove it, or have it removed"
  chmod "$2" "$1"
}

# delete_local_data FOLDER: deletes the private database and its keys, never those of a database given by connection string.
delete_local_data() {
  stop_leftover_server "$1/postgres/data"
  rm -rf -- "$1/postgres" "$1/keys"
}

# A server outlives an application that was killed.
stop_leftover_server() {
  local data=$1 server attempt
  [[ -f $data/postmaster.pid ]] && read -r server <"$data/postmaster.pid" || return 0
  is_server_of "$data" "$server" || return 0
  kill -QUIT "$server" # immediate shutdown: none of its data is kept
  for ((attempt = 0; attempt < 100; attempt++)); do
    is_server_of "$data" "$server" || return 0
    sleep 0.1
  done
  fail "The database server $server does not stop"
}

# The id may belong to another process by now, or to a zombie, which has no command line.
is_server_of() {
  [[ $2 =~ ^[0-9]+$ ]] && grep -qzxF -e "$1" "/proc/$2/cmdline" 2>/dev/null
}
